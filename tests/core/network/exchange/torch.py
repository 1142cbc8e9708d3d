"""As much of PyTorch as exported code uses, over NumPy, for machines without PyTorch.

Strict where PyTorch is: in-place writes need no_grad, shapes must agree, and values keep the default dtype.
"""

import sys
import types

import numpy as np

float32, float64 = np.float32, np.float64
_default_dtype = float32
_recording = True


def set_default_dtype(dtype):
    global _default_dtype
    _default_dtype = dtype


class no_grad:
    def __enter__(self):
        global _recording
        self._before, _recording = _recording, False

    def __exit__(self, *_):
        global _recording
        _recording = self._before


class Tensor:
    def __init__(self, values, requires_grad=False):
        self.values = np.asarray(values, dtype=_default_dtype)
        self.requires_grad = requires_grad

    def copy_(self, other):
        if self.requires_grad and _recording:
            raise RuntimeError("a leaf Variable that requires grad is being used in an in-place operation.")
        # broadcasts as PyTorch does, and like it never enlarges the target
        self.values[...] = np.broadcast_to(other.values, self.values.shape)
        return self

    def tolist(self):
        return self.values.tolist()

    def __repr__(self):
        return f"tensor({self.values!r})"


def tensor(values):
    return Tensor(values)


def allclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False):
    if a.values.dtype != b.values.dtype:
        raise RuntimeError(f"{a.values.dtype} did not match {b.values.dtype}")
    return bool(np.allclose(a.values, b.values, rtol=rtol, atol=atol, equal_nan=equal_nan))


class Linear:
    def __init__(self, in_features, out_features, bias=True):
        self.in_features = in_features
        # never the exported weights: what is not copied in is found out
        self.weight = Tensor(np.full((out_features, in_features), 0.123), requires_grad=True)
        self.bias = Tensor(np.full(out_features, 0.456), requires_grad=True) if bias else None

    def __call__(self, x):
        if x.values.shape[-1] != self.in_features:
            raise RuntimeError(f"mat1 and mat2 shapes cannot be multiplied ({x.values.shape})")
        out = x.values @ self.weight.values.T
        return Tensor(out if self.bias is None else out + self.bias.values)


class ReLU:
    def __call__(self, x):
        return Tensor(np.maximum(x.values, 0.0))


class Sequential:
    def __init__(self, *modules):
        self.modules = modules

    def __getitem__(self, index):
        return self.modules[index]

    def __call__(self, x):
        for module in self.modules:
            x = module(x)
        return x


nn = types.ModuleType("torch.nn")
nn.Linear, nn.ReLU, nn.Sequential = Linear, ReLU, Sequential
sys.modules["torch.nn"] = nn
