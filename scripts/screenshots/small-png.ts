import { deflateSync } from 'node:zlib';
import { crc32 } from './crc32';
import { pixelsOf, type Pixels } from './png-pixels';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLOURS = 256;

function colourAt(rgb: Buffer, at: number): number {
  return rgb.readUIntBE(at, 3);
}

function distance(a: number, b: number): number {
  const apart = (shift: number) => ((a >> shift) & 255) - ((b >> shift) & 255);
  return apart(16) ** 2 + apart(8) ** 2 + apart(0) ** 2;
}

/** The colours that are used most, and for every colour the place of the one nearest to it. */
function paletteOf({ rgb }: Pixels): { palette: number[]; placeOf: Map<number, number> } {
  const uses = new Map<number, number>();
  for (let at = 0; at < rgb.length; at += 3) {
    const colour = colourAt(rgb, at);
    uses.set(colour, (uses.get(colour) ?? 0) + 1);
  }
  const ranked = [...uses.keys()].sort((a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0));
  const palette = ranked.slice(0, MOST_COLOURS);
  const nearest = (colour: number): number =>
    palette.reduce(
      (best, one, place) =>
        distance(one, colour) < distance(palette[best] ?? 0, colour) ? place : best,
      0,
    );
  return { palette, placeOf: new Map(ranked.map((colour) => [colour, nearest(colour)])) };
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** The same picture in at most 256 colours: a page of text loses nothing to see and two thirds of its bytes. */
export function smallPng(png: Buffer): Buffer {
  const pixels = pixelsOf(png);
  const { width, height, rgb } = pixels;
  const { palette, placeOf } = paletteOf(pixels);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const place = placeOf.get(colourAt(rgb, (y * width + x) * 3)) ?? 0;
      rows[y * (width + 1) + x + 1] = place;
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits a pixel, each the place of a colour in the palette.
  head.set([8, 3], 8);
  const colours = Buffer.from(palette.flatMap((one) => [one >> 16, (one >> 8) & 255, one & 255]));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
