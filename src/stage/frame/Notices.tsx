import type { ReactNode } from 'react';
import { type StoreApi, useStore } from 'zustand';
import type { Notice } from '../share/sync.ts';

interface NoticeGroup {
  readonly store: Pick<
    StoreApi<{ readonly notices: readonly Notice[] }>,
    'getState' | 'getInitialState' | 'subscribe'
  >;
  setNotices(notices: readonly Notice[]): void;
}

/** What a link or an import got wrong and what is shown instead, each line dismissible. */
export function Notices({ group }: { readonly group: NoticeGroup }): ReactNode {
  const notices = useStore(group.store, (snapshot) => snapshot.notices);
  if (notices.length === 0) return null;
  return (
    <ul className="notices" role="status">
      {notices.map((notice) => (
        <li key={notice.id}>
          {notice.text}{' '}
          <button
            type="button"
            className="button"
            onClick={() => {
              group.setNotices(notices.filter((other) => other.id !== notice.id));
            }}
          >
            Dismiss
          </button>
        </li>
      ))}
    </ul>
  );
}
