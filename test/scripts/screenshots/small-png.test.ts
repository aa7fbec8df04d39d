import { deflateSync } from 'node:zlib';
import { smallPng } from '../../../scripts/screenshots/small-png';
import { crc32 } from '../../../scripts/screenshots/crc32';

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** Two rows of two pixels: red and white, then the same again as "no change from above". */
function picture(): Buffer {
  const head = Buffer.from([0, 0, 0, 2, 0, 0, 0, 2, 8, 2, 0, 0, 0]);
  const rows = Buffer.from([1, 200, 0, 0, 55, 255, 255, 2, 0, 0, 0, 0, 0, 0]);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('a picture in few colours', () => {
  it('keeps every colour of a picture that has few, most used first, and each pixel its own', () => {
    const small = smallPng(picture());
    const head = Buffer.from([0, 0, 0, 2, 0, 0, 0, 2, 8, 3, 0, 0, 0]);
    const expected = [
      Buffer.from('89504e470d0a1a0a', 'hex'),
      chunk('IHDR', head),
      chunk('PLTE', Buffer.from([200, 0, 0, 255, 255, 255])),
      chunk('IDAT', deflateSync(Buffer.from([0, 0, 1, 0, 0, 1]), { level: 9 })),
      chunk('IEND', Buffer.alloc(0)),
    ];
    expect(small).toEqual(Buffer.concat(expected));
  });

  it('ends its parts with the check sum of the specification', () => {
    expect(crc32(Buffer.from('IEND', 'latin1'))).toBe(0xae426082);
  });

  it('refuses what is no such picture', () => {
    expect(() => smallPng(Buffer.from('not a picture at all'))).toThrow();
  });
});
