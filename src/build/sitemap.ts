/**
 * The addresses of the book's pages, one per line, in the text form of sitemaps.org.
 * @param address of the book's folder: "https://example.org/unfold/"
 * @throws when the address is not whole, or not a folder's
 */
export function sitemap(address: string, paths: readonly string[]): string {
  if (!/^https?:\/\/.*\/$/.test(address)) {
    throw new Error(`UNFOLD_ADDRESS is "${address}"; it must start with https:// and end in a slash`);
  }
  const pages = paths.filter((path) => !path.endsWith('.html'));
  return pages.map((path) => `${new URL(path, address).href}\n`).join('');
}
