const AT_A_TIME = 8;

/** Does the same for each of many, some of them at a time; answers in their order. */
export async function someAtATime<One, Done>(
  all: readonly One[],
  doOne: (one: One) => Promise<Done>,
): Promise<Done[]> {
  const done: Done[] = [];
  for (let start = 0; start < all.length; start += AT_A_TIME) {
    done.push(...(await Promise.all(all.slice(start, start + AT_A_TIME).map(doOne))));
  }
  return done;
}
