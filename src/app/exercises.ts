import type { Exercise } from '../stage/exercise/exercise.ts';

const chapters = import.meta.glob<{ readonly exercises: Readonly<Record<string, Exercise>> }>(
  '../chapters/*/exercises.{ts,tsx}',
);

/**
 * The exercise of an id, `<chapter's slug>.<name>`, out of the chapter's table.
 * @throws when there is no such chapter or exercise
 */
export async function loadExercise(id: string): Promise<Exercise> {
  const at = id.indexOf('.');
  const [slug, name] = [id.slice(0, Math.max(0, at)), id.slice(at + 1)];
  const load = chapters[`../chapters/${slug}/exercises.ts`] ?? chapters[`../chapters/${slug}/exercises.tsx`];
  if (!load) throw new Error(`there are no exercises of a chapter "${slug}" (asked for: "${id}")`);
  const { exercises } = await load();
  const exercise = Object.hasOwn(exercises, name) ? exercises[name] : undefined;
  if (!exercise) {
    throw new Error(`there is no exercise "${id}"; the chapter has: ${Object.keys(exercises).join(', ')}`);
  }
  return exercise;
}
