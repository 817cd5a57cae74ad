"""The file the program reads: 8-bit weights with a scale per row. README.md describes it."""
import json
import os
import struct
import zlib

import numpy as np

MAGIC, ALIGN = b"RPTRENC1", 64


def quantize(matrix):
    """Symmetric 8-bit rows and their scales."""
    scales = np.abs(matrix).max(axis=1) / 127.0
    scales = np.where(scales > 0, scales, 1.0).astype(np.float32)
    return np.clip(np.rint(matrix / scales[:, None]), -127, 127).astype(np.int8), scales


def dequantized(weights):
    """The weights as the program will have them: every matrix but the small tables rounded to 8 bits a row."""
    out = {}
    for name, value in weights.items():
        value = np.asarray(value, np.float32)
        if whole(name, value):
            out[name] = value
        else:
            rows, scales = quantize(value)
            out[name] = rows.astype(np.float32) * scales[:, None]
    return out


def whole(name, value):
    return value.ndim != 2 or name in ("case.weight", "position.weight")


def write(path, weights, about):
    """about: the header but its tensors; weights: {name: array}."""
    payload, tensors = bytearray(), []

    def put(data):
        payload.extend(b"\0" * (-len(payload) % ALIGN))
        at = len(payload)
        payload.extend(data)
        return at

    for name, value in weights.items():
        value = np.asarray(value, np.float32)
        if whole(name, value):
            tensors.append({"name": name, "shape": list(value.shape), "type": "f32", "offset": put(value.astype("<f4").tobytes())})
        else:
            rows, scales = quantize(value)
            tensors.append({"name": name, "shape": list(value.shape), "type": "i8", "offset": put(rows.tobytes()), "scales": put(scales.astype("<f4").tobytes())})
    header = json.dumps({**about, "tensors": tensors}, separators=(",", ":")).encode()
    head = MAGIC + struct.pack("<I", len(header)) + header
    body = head + b"\0" * (-len(head) % ALIGN) + bytes(payload)
    replace(path, body + struct.pack("<I", zlib.crc32(body)))


def read(path):
    """(header, {name: array}) of a file; fails on a wrong sum."""
    with open(path, "rb") as file:
        data = file.read()
    if data[:8] != MAGIC or struct.unpack("<I", data[-4:])[0] != zlib.crc32(data[:-4]):
        raise ValueError(f"{path} is not an encoder file or is damaged")
    size = struct.unpack("<I", data[8:12])[0]
    header = json.loads(data[12:12 + size])
    base = -(-(12 + size) // ALIGN) * ALIGN
    weights = {}
    for t in header["tensors"]:
        count = int(np.prod(t["shape"]))
        if t["type"] == "f32":
            weights[t["name"]] = np.frombuffer(data, "<f4", count, base + t["offset"]).reshape(t["shape"])
        else:
            rows = np.frombuffer(data, np.int8, count, base + t["offset"]).reshape(t["shape"]).astype(np.float32)
            weights[t["name"]] = rows * np.frombuffer(data, "<f4", t["shape"][0], base + t["scales"])[:, None]
    return header, weights


def replace(path, data):
    """Writes a file so that readers see the old one or the new one."""
    with open(path + ".new", "wb") as file:
        file.write(data)
    os.replace(path + ".new", path)
