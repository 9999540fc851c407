/** The share of a standard normal distribution below `x` (complementary error function by Chebyshev fit, relative error 1.2e-7; Numerical Recipes 6.2). */
export function normalCdf(x: number): number {
  return 0.5 * erfc(-x * Math.SQRT1_2)
}

/** The mass of a standard normal distribution between two points, without losing digits in a tail. */
export function normalMass(from: number, to: number): number {
  return from > 0 ? normalCdf(-from) - normalCdf(-to) : normalCdf(to) - normalCdf(from)
}

const fit = [-1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587, -0.82215223, 0.17087277] as const

function erfc(x: number): number {
  const t = 1 / (1 + 0.5 * Math.abs(x))
  const tail = t * Math.exp(-x * x + fit.reduceRight((sum, coefficient) => sum * t + coefficient, 0))
  return x >= 0 ? tail : 2 - tail
}

const central = {
  top: [-3.969683028665376e1, 2.209460984245205e2, -2.759285104469687e2, 1.38357751867269e2, -3.066479806614716e1, 2.506628277459239],
  bottom: [-5.447609879822406e1, 1.615858368580409e2, -1.556989798598866e2, 6.680131188771972e1, -1.328068155288572e1, 1],
}
const outer = {
  top: [-7.784894002430293e-3, -3.223964580411365e-1, -2.400758277161838, -2.549732539343734, 4.374664141464968, 2.938163982698783],
  bottom: [7.784695709041462e-3, 3.224671290700398e-1, 2.445134137142996, 3.754408661907416, 1],
}

/** The point of a standard normal distribution below which this share of it lies (P. J. Acklam's rational fit, relative error 1.15e-9). */
export function normalQuantile(share: number): number {
  if (share > 0.5) return -normalQuantile(1 - share)
  if (share < 0.02425) {
    const q = Math.sqrt(-2 * Math.log(share))
    return polynomial(outer.top, q) / polynomial(outer.bottom, q)
  }
  const q = share - 0.5
  return (polynomial(central.top, q * q) * q) / polynomial(central.bottom, q * q)
}

function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0)
}
