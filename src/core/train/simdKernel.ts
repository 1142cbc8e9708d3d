import { KERNEL_BASE64 } from './kernel/kernel.generated.ts';
import type { LayerAddresses, TrainingKernel } from './kernel.ts';

const BYTES = 4;
const PAGE_BYTES = 65536;
/** Instances that are kept for the next trainer, and the memory up to which one is worth keeping. */
const KEPT_INSTANCES = 4;
const KEPT_BYTES = 16 * 1024 * 1024;

/** What kernel/index.as exports. Addresses are bytes; P panels, I inputs, O outputs of a layer. */
interface KernelExports {
  readonly memory: WebAssembly.Memory;
  forward(w: number, b: number, x: number, y: number, P: number, I: number, O: number, relu: number): void;
  dataGradient(w: number, g: number, h: number, d: number, P: number, I: number, O: number): void;
  weightGradient(g: number, x: number, dw: number, db: number, P: number, I: number, O: number): void;
  softmaxLoss(y: number, t: number, label: number, g: number, P: number, O: number, scale: number): number;
  logisticLoss(y: number, t: number, label: number, g: number, P: number, O: number, scale: number): number;
  squaredLoss(
    y: number,
    t: number,
    label: number,
    g: number,
    P: number,
    O: number,
    scale: number,
    classes: number,
  ): number;
  errors(): number;
  gradientDescent(w: number, g: number, v: number, n: number, rate: number, momentum: number): number;
  adam(
    w: number,
    g: number,
    mean: number,
    square: number,
    n: number,
    rate: number,
    correction: number,
    beta1: number,
    beta2: number,
  ): number;
}

const FUNCTIONS = [
  'forward',
  'dataGradient',
  'weightGradient',
  'softmaxLoss',
  'logisticLoss',
  'squaredLoss',
  'errors',
  'gradientDescent',
  'adam',
] as const;

let compiled: Promise<WebAssembly.Module | undefined> | undefined;
const idle: KernelExports[] = [];

/** The WebAssembly SIMD kernel, or undefined where the engine has no SIMD or the page may not compile. */
export async function createSimdKernel(): Promise<TrainingKernel | undefined> {
  const exports = idle.pop() ?? (await instantiate());
  return exports && wrap(exports);
}

async function instantiate(): Promise<KernelExports | undefined> {
  compiled ??= compile();
  const module = await compiled;
  if (!module) return undefined;
  const { exports } = await WebAssembly.instantiate(module, { env: { abort: () => undefined } });
  return isKernel(exports) ? exports : undefined;
}

async function compile(): Promise<WebAssembly.Module | undefined> {
  try {
    return await WebAssembly.compile(Uint8Array.from(atob(KERNEL_BASE64), (char) => char.charCodeAt(0)));
  } catch {
    // no WebAssembly, no SIMD, or a content security policy without 'wasm-unsafe-eval'
    return undefined;
  }
}

function isKernel(exports: WebAssembly.Exports): exports is WebAssembly.Exports & KernelExports {
  return (
    exports['memory'] instanceof WebAssembly.Memory &&
    FUNCTIONS.every((name) => typeof exports[name] === 'function')
  );
}

function wrap(exports: KernelExports): TrainingKernel {
  let memory = new Float32Array(exports.memory.buffer);
  return {
    kind: 'simd',
    get memory() {
      return memory;
    },
    grow(length) {
      const missing = length * BYTES - exports.memory.buffer.byteLength;
      if (missing <= 0) return;
      try {
        exports.memory.grow(Math.ceil(missing / PAGE_BYTES));
      } catch {
        throw new RangeError(
          `training needs ${Math.ceil((length * BYTES) / 1e6)} MB, which this device refuses`,
        );
      }
      memory = new Float32Array(exports.memory.buffer);
    },
    ...productsOf(exports),
    ...lossesOf(exports),
    gradientDescent: (at, rate, momentum) =>
      exports.gradientDescent(
        at.parameters * BYTES,
        at.gradient * BYTES,
        at.first * BYTES,
        at.length,
        rate,
        momentum,
      ) !== 0,
    adam: (at, rate, correction, [beta1, beta2]) =>
      exports.adam(
        at.parameters * BYTES,
        at.gradient * BYTES,
        at.first * BYTES,
        at.second * BYTES,
        at.length,
        rate,
        correction,
        beta1,
        beta2,
      ) !== 0,
    dispose() {
      // every memory reserves address space until it is collected: trainers in a row share a few
      if (idle.length < KEPT_INSTANCES && exports.memory.buffer.byteLength <= KEPT_BYTES) idle.push(exports);
      memory = new Float32Array(0);
    },
  };
}

function productsOf(
  exports: KernelExports,
): Pick<TrainingKernel, 'forward' | 'dataGradient' | 'weightGradient'> {
  return {
    forward({ inputs, outputs, weights, bias, values }, x, panels, relu) {
      exports.forward(
        weights * BYTES,
        bias * BYTES,
        x * BYTES,
        values * BYTES,
        panels,
        inputs,
        outputs,
        relu ? 1 : 0,
      );
    },
    dataGradient({ inputs, outputs, weights, gradient }, hidden, result, panels) {
      exports.dataGradient(
        weights * BYTES,
        gradient * BYTES,
        hidden * BYTES,
        result * BYTES,
        panels,
        inputs,
        outputs,
      );
    },
    weightGradient(layer: LayerAddresses, x, panels) {
      exports.weightGradient(
        layer.gradient * BYTES,
        x * BYTES,
        layer.weightGradient * BYTES,
        layer.biasGradient * BYTES,
        panels,
        layer.inputs,
        layer.outputs,
      );
    },
  };
}

function lossesOf(exports: KernelExports): Pick<TrainingKernel, 'loss' | 'errors'> {
  return {
    loss(kind, layer, examples, panels, scale) {
      const y = layer.values * BYTES;
      const t = examples.targets * BYTES;
      const label = examples.labels * BYTES;
      const g = layer.gradient * BYTES;
      switch (kind) {
        case 'softmax-cross-entropy':
          return exports.softmaxLoss(y, t, label, g, panels, layer.outputs, scale);
        case 'logistic':
          return exports.logisticLoss(y, t, label, g, panels, layer.outputs, scale);
        case 'squared':
          return exports.squaredLoss(y, t, label, g, panels, layer.outputs, scale, examples.classes ? 1 : 0);
      }
    },
    errors: () => exports.errors(),
  };
}
