/** Sorted numbers of 32 bits as the gaps between them, seven bits a byte. */
export function packGaps(numbers: Uint32Array): Uint8Array {
  const bytes = new Uint8Array(numbers.length * 5);
  let size = 0;
  let before = 0;
  for (let place = 0; place < numbers.length; place++) {
    const number = numbers[place]!;
    let gap = (number - before) >>> 0;
    before = number;
    for (; gap >= 128; gap >>>= 7) bytes[size++] = (gap & 127) | 128;
    bytes[size++] = gap;
  }
  return bytes.slice(0, size);
}

export function unpackGaps(bytes: Uint8Array): Uint32Array {
  const numbers = new Uint32Array(bytes.length);
  let size = 0;
  let number = 0;
  let gap = 0;
  let shift = 0;
  for (let place = 0; place < bytes.length; place++) {
    const byte = bytes[place]!;
    gap |= (byte & 127) << shift;
    shift += 7;
    if (byte >= 128) continue;
    number = (number + gap) >>> 0;
    numbers[size++] = number;
    gap = 0;
    shift = 0;
  }
  return numbers.slice(0, size);
}
