import type { Picture } from './figureSvg.ts';

/**
 * A picture in pixels, `scale` of them to a CSS px.
 * @throws when the browser cannot draw it
 */
export async function svgToPng({ svg, widthPx, heightPx }: Picture, scale: number): Promise<Blob> {
  const withFonts = svg.replace(/<desc>/, `<style>${await embeddedFonts(svg)}</style><desc>`);
  const address = URL.createObjectURL(new Blob([withFonts], { type: 'image/svg+xml' }));
  try {
    const image = new Image(widthPx * scale, heightPx * scale);
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = widthPx * scale;
    canvas.height = heightPx * scale;
    const context = canvas.getContext('2d');
    if (!context) throw new Error('this browser draws no pictures.');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise<Blob>((resolve, reject) => {
      canvas.toBlob((blob) => {
        if (blob) resolve(blob);
        else reject(new Error('the picture is too large.'));
      }, 'image/png');
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** A picture cannot ask for fonts: those that are loaded and used come along, inside. */
async function embeddedFonts(svg: string): Promise<string> {
  const faces = [...document.styleSheets]
    .flatMap(rulesOf)
    .filter((rule): rule is CSSFontFaceRule => rule instanceof CSSFontFaceRule);
  const used = faces.filter((face) => {
    const family = face.style.getPropertyValue('font-family').replaceAll(/["']/g, '');
    return svg.includes(family) && isLoaded(family) && /url\(/.test(face.style.getPropertyValue('src'));
  });
  const texts = await Promise.all(used.map(embeddedFace));
  return texts.join('');
}

function rulesOf(sheet: CSSStyleSheet): CSSRule[] {
  try {
    return [...sheet.cssRules];
  } catch {
    return [];
  }
}

function isLoaded(family: string): boolean {
  return [...document.fonts].some(
    (font) => font.status === 'loaded' && font.family.replaceAll(/["']/g, '') === family,
  );
}

async function embeddedFace(face: CSSFontFaceRule): Promise<string> {
  const source = /url\(["']?([^"')]+)["']?\)/.exec(face.style.getPropertyValue('src'))?.[1];
  if (source === undefined) return '';
  try {
    const response = await fetch(new URL(source, face.parentStyleSheet?.href ?? document.baseURI));
    const data = await asDataUrl(await response.blob());
    const { style } = face;
    const part = (name: string): string => `${name}:${style.getPropertyValue(name) || 'normal'};`;
    return `@font-face{${part('font-family')}${part('font-style')}${part('font-weight')}src:url(${data})}`;
  } catch {
    // without its font the text is drawn in the next of its family
    return '';
  }
}

function asDataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      resolve(typeof reader.result === 'string' ? reader.result : '');
    });
    reader.addEventListener('error', () => {
      reject(new Error('the font cannot be read'));
    });
    reader.readAsDataURL(blob);
  });
}
