/** The search's window; `search.ts` makes it work. */
export function SearchDialog() {
  return (
    <dialog className="search-dialog" data-search-dialog="" aria-labelledby="search-title">
      <form method="dialog">
        <h2 id="search-title">Search the book</h2>
        <p>
          <label htmlFor="search-words">Words to look for</label>
          <input id="search-words" type="text" inputMode="search" autoComplete="off" spellCheck={false} />
          <button type="submit" className="button">
            Close
          </button>
        </p>
      </form>
      <p className="search-count" role="status" data-search-count="" />
      <ol className="search-results" data-search-results="" />
    </dialog>
  );
}
