/**
 * HTML that shows one figure in another page, in the state of the address.
 * @param address of any page of the book, with the state in its hash
 */
export function embedSnippet(
  { figureId, title }: { readonly figureId: string; readonly title: string },
  address: string,
): string {
  const url = new URL(address);
  // a copy without a server names its pages by their file
  url.pathname = url.pathname.replace(/\/index\.html$/, '/');
  const embed = new URL(`${bookFolder(url)}figure/${figureId}/`, url);
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
