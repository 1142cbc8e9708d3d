/** The address's hash as entries: `#composition=1~x,0.5&step=compose.trace`. Pure. */
export type HashEntries = ReadonlyMap<string, string>;

/** Longest hash that is looked at. */
export const LONGEST_HASH = 16_000;

export function parseHash(hash: string): HashEntries {
  const entries = new Map<string, string>();
  const text = hash.startsWith('#') ? hash.slice(1) : hash;
  if (text.length > LONGEST_HASH) return entries;
  for (const part of text.split('&')) {
    const at = part.indexOf('=');
    if (at > 0) entries.set(part.slice(0, at), unescape(part.slice(at + 1)));
  }
  return entries;
}

export function formatHash(entries: HashEntries): string {
  const parts = [...entries].filter(([, value]) => value !== '').map(([key, value]) => `${key}=${value}`);
  return parts.length === 0 ? '' : `#${parts.join('&')}`;
}

/** Some hosts and chats escape "~" and ","; a broken escape stays as it came. */
function unescape(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
