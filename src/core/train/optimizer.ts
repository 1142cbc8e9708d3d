import type { Optimizer } from './trainer.ts';
import type { Workspace } from './workspace.ts';

const ADAM_BETAS: readonly [number, number] = [0.9, 0.999];

/**
 * The update of the parameters by the gradient in the workspace.
 * @returns a function of the learning rate; false when a parameter is no longer
 * a finite number
 */
export function createOptimizer(
  { kernel, update }: Workspace,
  optimizer: Optimizer,
): (rate: number) => boolean {
  if (optimizer.kind === 'gradient-descent') {
    const { momentum = 0 } = optimizer;
    return (rate) => kernel.gradientDescent(update, rate, momentum);
  }
  const { betas = ADAM_BETAS } = optimizer;
  // β^t by repeated products: Math.pow may differ between engines
  let power1 = 1;
  let power2 = 1;
  return (rate) => {
    power1 *= betas[0];
    power2 *= betas[1];
    return kernel.adam(update, rate / (1 - power1), 1 / (1 - power2), betas);
  };
}
