/** Weights have 14 bits behind the point. */
export const weightBits = 14
/** What the first pass leaves has 6, so that both passes together round once, in the end: how far each of them shifts, and the half it adds before. */
export const middleShift = weightBits - 6
export const middleHalf = 1 << (middleShift - 1)
export const finalShift = weightBits + 6
export const finalHalf = 1 << (finalShift - 1)
