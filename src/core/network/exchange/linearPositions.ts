import type { Network } from '../network.ts';

/**
 * Where the linear layers stand in a torch.nn.Sequential: a ReLU takes a place, an identity none. So the
 * distance between two linear layers says whether there is a ReLU between them.
 */
export function linearPositions({ layers }: Network): number[] {
  let position = 0;
  return layers.map((layer) => {
    const here = position;
    position += layer.activation === 'relu' ? 2 : 1;
    return here;
  });
}
