/**
 * A training step as a textbook writes it: three nested loops per product, one multiply-add at a time. The yardstick
 * for the kernels; full batch, softmax or logistic loss, gradient descent or Adam.
 */
export function createTextbookTrainer(sizes, data, { adam, rate }) {
  const count = data.inputs.length / sizes[0];
  const layers = sizes.slice(1).map((outputs, k) => createLayer(sizes[k], outputs, count));
  let steps = 0;
  const step = () => {
    let values = data.inputs;
    for (const [k, layer] of layers.entries()) {
      forward(layer, values, count, k < layers.length - 1);
      values = layer.values;
    }
    const last = layers.at(-1);
    if (last.outputs === 1) logisticGradient(last, data.targets, count);
    else softmaxGradient(last, data.targets, count);
    for (let k = layers.length - 1; k >= 0; k--) {
      const before = layers[k - 1];
      weightGradient(layers[k], before ? before.values : data.inputs, count);
      if (before) dataGradient(layers[k], before, count);
    }
    steps++;
    for (const layer of layers) for (const part of layer.parts) update(part, adam, rate, steps);
  };
  return { step };
}

function createLayer(inputs, outputs, count) {
  const part = (length) => ({
    weights: new Float32Array(length),
    gradient: new Float32Array(length),
    mean: new Float32Array(length),
    square: new Float32Array(length),
  });
  const weights = part(inputs * outputs);
  const bias = part(outputs);
  let state = inputs * 31 + outputs;
  for (let k = 0; k < weights.weights.length; k++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    weights.weights[k] = (state / 2147483648 - 1) * Math.sqrt(6 / inputs);
  }
  return {
    inputs,
    outputs,
    weights,
    bias,
    parts: [weights, bias],
    values: new Float32Array(count * outputs),
    gradient: new Float32Array(count * outputs),
  };
}

function forward({ inputs, outputs, weights, bias, values }, x, count, relu) {
  const w = weights.weights;
  for (let n = 0; n < count; n++) {
    for (let o = 0; o < outputs; o++) {
      let sum = bias.weights[o];
      for (let i = 0; i < inputs; i++) sum += w[o * inputs + i] * x[n * inputs + i];
      values[n * outputs + o] = relu && sum < 0 ? 0 : sum;
    }
  }
}

function softmaxGradient({ outputs, values, gradient }, labels, count) {
  for (let n = 0; n < count; n++) {
    let top = -Infinity;
    for (let o = 0; o < outputs; o++) top = Math.max(top, values[n * outputs + o]);
    let sum = 0;
    for (let o = 0; o < outputs; o++) sum += Math.exp(values[n * outputs + o] - top);
    for (let o = 0; o < outputs; o++) {
      const probability = Math.exp(values[n * outputs + o] - top) / sum;
      gradient[n * outputs + o] = (probability - (labels[n] === o ? 1 : 0)) / count;
    }
  }
}

function logisticGradient({ values, gradient }, labels, count) {
  for (let n = 0; n < count; n++) gradient[n] = (1 / (1 + Math.exp(-values[n])) - labels[n]) / count;
}

function weightGradient({ inputs, outputs, weights, bias, gradient }, x, count) {
  const w = weights.gradient;
  w.fill(0);
  bias.gradient.fill(0);
  for (let n = 0; n < count; n++) {
    for (let o = 0; o < outputs; o++) {
      const g = gradient[n * outputs + o];
      for (let i = 0; i < inputs; i++) w[o * inputs + i] += g * x[n * inputs + i];
      bias.gradient[o] += g;
    }
  }
}

function dataGradient({ inputs, outputs, weights, gradient }, before, count) {
  const w = weights.weights;
  for (let n = 0; n < count; n++) {
    for (let i = 0; i < inputs; i++) {
      let sum = 0;
      for (let o = 0; o < outputs; o++) sum += w[o * inputs + i] * gradient[n * outputs + o];
      before.gradient[n * inputs + i] = before.values[n * inputs + i] > 0 ? sum : 0;
    }
  }
}

function update({ weights, gradient, mean, square }, adam, rate, steps) {
  for (let k = 0; k < weights.length; k++) {
    if (!adam) {
      weights[k] -= rate * gradient[k];
      continue;
    }
    mean[k] = 0.9 * mean[k] + 0.1 * gradient[k];
    square[k] = 0.999 * square[k] + 0.001 * gradient[k] ** 2;
    const m = mean[k] / (1 - 0.9 ** steps);
    const v = square[k] / (1 - 0.999 ** steps);
    weights[k] -= (rate * m) / (Math.sqrt(v) + 1e-8);
  }
}
