/**
 * exp, tanh and erf over rows of f32, four at a time, from f32 additions, multiplications and divisions only: the same bits in every engine.
 * The coefficients were fitted for the smallest maximum error (iteratively reweighted least squares in doubles);
 * tests/unit/judge/curves.test.ts measures the errors.
 */

/** e^x of four values. Relative error below 1e-7 from -87 to 88; beyond, the value at that end. */
function exp4(x: v128): v128 {
  const low = f32x4.splat(-87);
  const high = f32x4.splat(88);
  const inRange = f32x4.min(f32x4.max(x, low), high);
  // e^x = 2^n × e^r with |r| ≤ ln 2 ÷ 2. ln 2 is subtracted in two parts (Cody and Waite 1980): n times the first is exact.
  const n = f32x4.nearest(f32x4.mul(inRange, f32x4.splat(1.4426950408889634)));
  const rest = f32x4.sub(inRange, f32x4.mul(n, f32x4.splat(0.693359375)));
  const r = f32x4.sub(rest, f32x4.mul(n, f32x4.splat(-0.00021219444005469057)));
  let sum = f32x4.splat(0.0013814495277819124);
  sum = f32x4.add(f32x4.mul(sum, r), f32x4.splat(0.008368788593942874));
  sum = f32x4.add(f32x4.mul(sum, r), f32x4.splat(0.04166839442912895));
  sum = f32x4.add(f32x4.mul(sum, r), f32x4.splat(0.16666520041269378));
  sum = f32x4.add(f32x4.mul(sum, r), f32x4.splat(0.4999999340947117));
  const power = f32x4.add(f32x4.add(f32x4.mul(sum, f32x4.mul(r, r)), r), f32x4.splat(1));
  const exponent = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127)), 23);
  return f32x4.mul(power, exponent);
}

/** erf(x) of four values: x × P(x²) ÷ Q(x²) up to 4, where erf rounds to 1. Error below 3e-7. */
function erf4(x: v128): v128 {
  const inRange = f32x4.min(f32x4.max(x, f32x4.splat(-4)), f32x4.splat(4));
  const square = f32x4.mul(inRange, inRange);
  let over = f32x4.splat(0.000001974772404751557);
  over = f32x4.add(f32x4.mul(over, square), f32x4.splat(0.00028803364969894366));
  over = f32x4.add(f32x4.mul(over, square), f32x4.splat(0.004003554046200182));
  over = f32x4.add(f32x4.mul(over, square), f32x4.splat(0.053467208335055444));
  over = f32x4.add(f32x4.mul(over, square), f32x4.splat(0.19624766301405552));
  over = f32x4.add(f32x4.mul(over, square), f32x4.splat(1.1283789766541115));
  let under = f32x4.splat(0.00003747984159841312);
  under = f32x4.add(f32x4.mul(under, square), f32x4.splat(0.001216326218504292));
  under = f32x4.add(f32x4.mul(under, square), f32x4.splat(0.01544425444544198));
  under = f32x4.add(f32x4.mul(under, square), f32x4.splat(0.11647579336778846));
  under = f32x4.add(f32x4.mul(under, square), f32x4.splat(0.5072511240165948));
  under = f32x4.add(f32x4.mul(under, square), f32x4.splat(1));
  return f32x4.div(f32x4.mul(inRange, over), under);
}

/** tanh(x) of four values, as 1 - 2 ÷ (e^2x + 1). Error below 2e-7. */
function tanh4(x: v128): v128 {
  const one = f32x4.splat(1);
  return f32x4.sub(one, f32x4.div(f32x4.splat(2), f32x4.add(exp4(f32x4.add(x, x)), one)));
}

/** Replaces `count` values (a multiple of 4) at `at` by x ÷ 2 × (1 + erf(x ÷ √2)). */
export function applyGelu(at: i32, count: i32): void {
  const half = f32x4.splat(0.5);
  const root = f32x4.splat(0.7071067811865476);
  for (const end = at + count * 4; at < end; at += 16) {
    const x = v128.load(at);
    const raised = f32x4.add(f32x4.splat(1), erf4(f32x4.mul(x, root)));
    v128.store(at, f32x4.mul(f32x4.mul(x, half), raised));
  }
}

/** Replaces `count` values (a multiple of 4) at `at` by their hyperbolic tangents. */
export function applyTanh(at: i32, count: i32): void {
  for (const end = at + count * 4; at < end; at += 16) v128.store(at, tanh4(v128.load(at)));
}

/** Replaces `count` values (a multiple of 4) at `at` by e^(x - less). */
export function applyExp(at: i32, count: i32, less: f32): void {
  const offset = f32x4.splat(less);
  for (const end = at + count * 4; at < end; at += 16) v128.store(at, exp4(f32x4.sub(v128.load(at), offset)));
}
