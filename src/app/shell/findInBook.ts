/** A place in the book, as the build's index has it. */
export interface Place {
  readonly address: string;
  readonly page: string;
  readonly title: string;
  readonly text: string;
}

export interface Found {
  readonly place: Place;
  /** Text around the first word found. */
  readonly before: string;
  readonly hit: string;
  readonly after: string;
}

const MOST = 20;
const AROUND = 60;
const IN_TITLE = 10;

/** Places that hold every word (or its beginning), those with the words in their title first. Pure. */
export function findInBook(places: readonly Place[], query: string): Found[] {
  const words = fold(query)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 0);
  const [first] = words;
  if (first === undefined) return [];
  const scored = places.flatMap((place) => {
    const title = fold(`${place.title} ${place.page}`);
    const text = fold(place.text);
    if (!words.every((word) => title.includes(word) || text.includes(word))) return [];
    const score = words.reduce(
      (sum, word) => sum + (title.includes(word) ? IN_TITLE : 0) + Math.min(5, text.split(word).length - 1),
      0,
    );
    return [{ place, score }];
  });
  return scored
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ place }) => excerpt(place, first));
}

function excerpt(place: Place, word: string): Found {
  const at = Math.max(0, fold(place.text).indexOf(word));
  const end = at + word.length;
  const before = place.text.slice(Math.max(0, at - AROUND), at);
  const after = place.text.slice(end, end + 2 * AROUND);
  const isFromStart = before.length === at;
  const isToEnd = end + after.length === place.text.length;
  return {
    place,
    // whole words only
    before: isFromStart ? before : before.replace(/^\S*/, '…'),
    hit: place.text.slice(at, end),
    after: isToEnd ? after : after.replace(/\s\S*$/, ' …'),
  };
}

/** Letters without case; length is kept, so that positions hold. */
function fold(text: string): string {
  return text.toLowerCase();
}
