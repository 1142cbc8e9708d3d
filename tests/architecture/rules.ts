/** The layers of src, left to right: each may import from those before it, never from those after it. */
const layers = ['core', 'compute', 'plot', 'ui', 'stage', 'figures', 'chapters', 'app'] as const;

const reactLayers = ['ui', 'stage', 'figures', 'chapters', 'app'];

/** Where each library may be imported. A library that is not listed has no home yet, and may be imported nowhere. */
const homes: Readonly<Record<string, readonly string[]>> = {
  d3: ['plot'],
  katex: ['ui'],
  zustand: ['stage', 'app'],
  react: reactLayers,
  'react-dom': reactLayers,
  mdx: ['chapters', 'app'],
};

/** What makes a result depend on more than the arguments, or needs a browser. */
const impure =
  /\bMath\s*\.\s*random\b|\bDate\b|\bperformance\b|\bdocument\b|\bwindow\b|\bcrypto\b|\bsetTimeout\b|\brequestAnimationFrame\b/;

const maximumLines = 300;

export interface Violation {
  readonly file: string;
  readonly fault: string;
}

/** Comments give way to nothing; strings too, when only names are of interest. */
function strip(code: string, what: 'comments' | 'comments and strings'): string {
  const token = /\/\*[^]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g;
  return code.replace(token, (text) => {
    if (text.startsWith('/')) return ' ';
    return what === 'comments' ? text : "''";
  });
}

/** The addresses that a file imports, re-exports, imports on demand, or starts as a worker. */
export function importsOf(code: string): string[] {
  const bare = strip(code, 'comments');
  const forms = [
    /(?:^|[\n;}])\s*(?:import|export)\b[^'"`;()=]*?\bfrom\s*['"]([^'"\n]+)['"]/g,
    /(?:^|[\n;}])\s*import\s*['"]([^'"\n]+)['"]/g,
    /\bimport\s*\(\s*['"`]([^'"`]+)['"`]/g,
    /\bnew\s+URL\s*\(\s*['"]([^'"]+)['"]\s*,\s*import\.meta\.url/g,
  ];
  return forms.flatMap((form) => [...bare.matchAll(form)].map(([, address]) => address ?? ''));
}

/** 'src/ui/plot/Axes.tsx' and '../math/Sym.tsx' to 'src/ui/math/Sym.tsx'. */
function resolve(file: string, address: string): string {
  const parts = file.split('/').slice(0, -1);
  for (const part of address.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

const layerOf = (file: string): string => file.split('/')[1] ?? '';

/** The figure or chapter a file belongs to: the folder below its layer; none for a file beside those folders. */
function groupOf(file: string): string | undefined {
  const parts = file.split('/');
  return parts.length > 3 ? parts[2] : undefined;
}

function checkLocal(file: string, target: string): string | undefined {
  // The book's own version is the only thing outside src that its code may read.
  if (target === 'package.json') return undefined;
  const [from, to] = [layerOf(file), layerOf(target)];
  if (from === to) {
    if (from !== 'figures' && from !== 'chapters') return undefined;
    const [here, there] = [groupOf(file), groupOf(target)];
    const isSideways = here !== undefined && there !== undefined && here !== there;
    return isSideways ? `imports ${target}, sideways out of ${from}/${here}` : undefined;
  }
  // what runs at build time prints numbers as the book does
  if (from === 'build' && to === 'core') return undefined;
  const [left, right] = [
    layers.findIndex((layer) => layer === to),
    layers.findIndex((layer) => layer === from),
  ];
  if (left === -1 || right === -1) return `imports ${target}: ${from} and ${to} are apart`;
  if (left > right) return `imports ${target}: ${from} may not know ${to}`;
  return undefined;
}

function checkLibrary(file: string, address: string): string | undefined {
  const layer = layerOf(file);
  // Style sheets of a library are the shell's; what runs at build time may use what it likes.
  if (layer === 'build' || (layer === 'app' && address.endsWith('.css'))) return undefined;
  const name = address.startsWith('@')
    ? address.split('/').slice(0, 2).join('/')
    : (address.split('/')[0] ?? '');
  if (homes[name]?.includes(layer)) return undefined;
  return `imports ${address}, whose home is ${homes[name]?.join(', ') ?? 'nowhere'}`;
}

function checkImports(file: string, code: string): string[] {
  return importsOf(code).flatMap((address) => {
    const fault = address.startsWith('.')
      ? checkLocal(file, resolve(file, address))
      : checkLibrary(file, address);
    return fault === undefined ? [] : [fault];
  });
}

function checkText(file: string, code: string): string[] {
  const faults: string[] = [];
  const lines = code.split('\n').length - 1;
  if (lines > maximumLines && !/\.generated\./.test(file))
    faults.push(`has ${lines} lines, more than ${maximumLines}`);
  const found = layerOf(file) === 'core' ? impure.exec(strip(code, 'comments and strings')) : null;
  if (found) faults.push(`uses ${found[0]}: core depends on its arguments only`);
  return faults;
}

/** @param files text of every file of src by its path, as 'src/core/index.ts' */
export function findViolations(files: ReadonlyMap<string, string>): Violation[] {
  return [...files].flatMap(([file, code]) => {
    const imports = /\.(tsx?|mdx)$/.test(file) ? checkImports(file, code) : [];
    return [...imports, ...checkText(file, code)].map((fault) => ({ file, fault }));
  });
}
