import { useModel } from '../../../stage/react/useModel.ts';
import { compositionModel } from '../model.ts';
import { deriveWide, type WideDerived } from '../wide.ts';

/** What is known of the surrounding group's layer of six. */
export function useWide(): WideDerived {
  const { state, derived } = useModel(compositionModel);
  return deriveWide(state, derived);
}
