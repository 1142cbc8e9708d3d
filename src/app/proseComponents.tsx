import type { MDXComponents } from 'mdx/types.js';
import type { ComponentProps, ReactNode } from 'react';
import { Cite, ErratumBox, Term } from './Card.tsx';
import { Island, takeAsideNumber, takeFigureNumber, usePageNotes } from './Island.tsx';
import { islandKinds } from './islandKinds.ts';

type WrittenProps = Readonly<Record<string, unknown>>;

/** The attributes of an island as text, without what the build adds for itself. */
function islandProps(props: WrittenProps): Record<string, string> {
  const written = Object.entries(props).filter(([name]) => name !== 'source' && name !== 'children');
  return Object.fromEntries(written.map(([name, value]) => [name, String(value)]));
}

function islandOf(kind: string) {
  return function ProseIsland(props: WrittenProps) {
    return <Island kind={kind} props={islandProps(props)} source={String(props['source'])} />;
  };
}

function ProseFigure(props: WrittenProps) {
  const number = takeFigureNumber(usePageNotes());
  return (
    <Island kind="figure" props={{ ...islandProps(props), ...number }} source={String(props['source'])} />
  );
}

/** A note beside the text; on narrow pages it stands between the paragraphs. */
function Aside({ children }: { children?: ReactNode }) {
  return (
    <aside className="side-note" aria-label={`Side note ${takeAsideNumber(usePageNotes())}`}>
      {children}
    </aside>
  );
}

/** A link of the prose. The build checks where it leads (checkLinks.ts). */
function ProseLink({ source, children, ...props }: ComponentProps<'a'> & { source?: string }) {
  usePageNotes().links.push({ href: props.href ?? '', source: source ?? '' });
  return <a {...props}>{children}</a>;
}

type HeadingProps = ComponentProps<'h2'> & { 'data-title'?: string };

/** Beside a heading, not in it: a screen reader's list of headings stays clean. */
function Anchor({ id, title }: { readonly id: string | undefined; readonly title: string | undefined }) {
  if (id === undefined || title === undefined) return null;
  return <a className="heading-anchor" href={`#${id}`} aria-label={`Link to “${title}”`} />;
}

function Section({ id, children, ...rest }: HeadingProps) {
  const { 'data-title': title, ...attributes } = rest;
  const { sections } = usePageNotes();
  if (id !== undefined && title !== undefined) sections.push({ id, title });
  return (
    <>
      <h2 id={id} {...attributes}>
        {children}
      </h2>
      <Anchor id={id} title={title} />
    </>
  );
}

function Subsection({ id, children, ...rest }: HeadingProps) {
  const { 'data-title': title, ...attributes } = rest;
  return (
    <>
      <h3 id={id} {...attributes}>
        {children}
      </h3>
      <Anchor id={id} title={title} />
    </>
  );
}

const capitalised = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);

const islandComponents = Object.fromEntries(
  Object.keys(islandKinds).map((kind) => [capitalised(kind), islandOf(kind)]),
);

/** What a chapter may use beside Markdown: every kind of island by its capitalised name, and these. */
export const proseComponents: MDXComponents = {
  ...islandComponents,
  Figure: ProseFigure,
  a: ProseLink,
  Aside,
  Term,
  Cite,
  Erratum: ErratumBox,
  h2: Section,
  h3: Subsection,
};
