/** Asked for with `npm run test:thorough`: every page in every theme, where `npm test` takes some of them. */
export const isThorough = process.env['UNFOLD_THOROUGH'] !== undefined;

/** All of them in a thorough run, else those that are named. */
export function someOf<T>(all: readonly T[], few: readonly T[]): readonly T[] {
  return isThorough ? all : all.filter((item) => few.includes(item));
}
