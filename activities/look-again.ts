/** When a clock looks again while something it would tell about is in hand, in ms. */
export const LOOK_AGAIN = 2_000;
