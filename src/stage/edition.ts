import { version } from '../../package.json';

/** Which edition of the book computed what is on show. */
export const EDITION = `Edition ${version}`;
