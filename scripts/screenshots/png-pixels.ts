import { inflateSync } from 'node:zlib';

/** A picture without compression: three bytes a pixel, row by row. */
export interface Pixels {
  width: number;
  height: number;
  rgb: Buffer;
}

const SIGNATURE_BYTES = 8;

function* chunksOf(png: Buffer): Generator<{ type: string; data: Buffer }> {
  for (let at = SIGNATURE_BYTES; at < png.length;) {
    const length = png.readUInt32BE(at);
    const data = png.subarray(at + 8, at + 8 + length);
    yield { type: png.toString('latin1', at + 4, at + 8), data };
    at += 12 + length;
  }
}

/** Paeth's predictor, as the PNG specification names it. */
function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [a, b, c] = [left, above, corner].map((one) => Math.abs(guess - one));
  if (a === undefined || b === undefined || c === undefined) return left;
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}

function predicted(filter: number, [left, above, corner]: [number, number, number]): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return (left + above) >> 1;
    case 4:
      return paeth(left, above, corner);
    default:
      return 0;
  }
}

/** Undoes the filter of every row. */
function unfiltered(raw: Buffer, { width, height }: Omit<Pixels, 'rgb'>): Buffer {
  const stride = width * 3;
  const rgb = Buffer.alloc(stride * height);
  const before = (at: number): number => rgb[at] ?? 0;
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x;
      const left = x < 3 ? 0 : before(at - 3);
      const corner = x < 3 ? 0 : before(at - stride - 3);
      rgb[at] = (raw[at + y + 1] ?? 0) + predicted(filter, [left, before(at - stride), corner]);
    }
  }
  return rgb;
}

/** Reads a picture as a browser writes it: eight bits a channel, not interlaced, nothing transparent. */
export function pixelsOf(png: Buffer): Pixels {
  const chunks = [...chunksOf(png)];
  const head = chunks.find(({ type }) => type === 'IHDR')?.data;
  if (!head || head[8] !== 8 || head[9] !== 2) throw new Error('not a picture of 24 bits');
  const size = { width: head.readUInt32BE(0), height: head.readUInt32BE(4) };
  const packed = chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data);
  return { ...size, rgb: unfiltered(inflateSync(Buffer.concat(packed)), size) };
}
