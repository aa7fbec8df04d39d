import fc from 'fast-check';
import { isMailAddress } from '../../domain/mail-address';
import { nextAttemptAt } from '../../domain/mail-retry';

test('an address holds nothing that could end a header or name another recipient', () => {
  expect(isMailAddress('zhang.san@example.org')).toBe(true);
  for (const sign of ['\r', '\n', ',', ';', ' ', '<', '>', '"', '\0', '（']) {
    expect(isMailAddress(`a${sign}b@example.org`)).toBe(false);
    expect(isMailAddress(`ab@example.org${sign}`)).toBe(false);
  }
});

test('a mail is tried again later and later, and never for ever', () => {
  const attempt = (attempts: number) => ({ attempts, uncertain: 0, isRefused: false });
  const whole = fc.integer({ min: 1, max: 40 });
  fc.assert(
    fc.property(whole, (attempts) => {
      const next = nextAttemptAt(0, attempt(attempts));
      const after = nextAttemptAt(0, attempt(attempts + 1));
      expect(after === null || (next !== null && after >= next)).toBe(true);
    }),
  );
  expect(nextAttemptAt(0, attempt(1))).toBe(60_000);
  expect(nextAttemptAt(0, attempt(12))).toBeNull();
  expect(nextAttemptAt(0, { ...attempt(1), uncertain: 2 })).toBeNull();
  expect(nextAttemptAt(0, { ...attempt(1), isRefused: true })).toBeNull();
});
