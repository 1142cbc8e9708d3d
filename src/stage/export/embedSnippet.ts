/**
 * HTML that shows one figure in another page, in the state of the address. It names the book's copy made of classic
 * scripts: modules and fonts do not load in a sandboxed frame from a host without CORS headers.
 * @param address of any page of the book, with the state in its hash
 */
export function embedSnippet(
  { figureId, title }: { readonly figureId: string; readonly title: string },
  address: string,
): string {
  const url = new URL(address);
  // the copy names its pages by their files
  const isCopy = url.pathname.endsWith('/index.html');
  url.pathname = url.pathname.replace(/\/index\.html$/, '/');
  const folder = `${bookFolder(url)}${isCopy ? '' : 'offline/'}`;
  const embed = new URL(`${folder}figure/${figureId}/index.html`, url);
  embed.search = '?embed';
  embed.hash = url.hash;
  return `<iframe src="${escapeHtml(embed.href)}" title="${escapeHtml(title)}" width="100%" height="760" style="border:0" allow="fullscreen; clipboard-write"></iframe>`;
}

/** Every page of the book lies one folder below the book's own, a figure's page two. */
function bookFolder({ pathname }: URL): string {
  return /\/figure\/[^/]+\/$/.test(pathname) ? '../../' : pathname.endsWith('/') ? '../' : './';
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
