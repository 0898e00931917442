/** Solves matrix × result = right by Gaussian elimination with pivoting; changes its arguments. */
export function solve(matrix: number[][], right: number[]): number[] {
  const size = right.length;
  for (let i = 0; i < size; i++) {
    let pivot = i;
    for (let k = i + 1; k < size; k++) if (Math.abs(matrix[k]?.[i] ?? 0) > Math.abs(matrix[pivot]?.[i] ?? 0)) pivot = k;
    [matrix[i], matrix[pivot]] = [matrix[pivot] ?? [], matrix[i] ?? []];
    [right[i], right[pivot]] = [right[pivot] ?? 0, right[i] ?? 0];
    for (let k = i + 1; k < size; k++) {
      const share = (matrix[k]?.[i] ?? 0) / (matrix[i]?.[i] || 1e-12);
      for (let m = i; m < size; m++) (matrix[k] ?? [])[m] = (matrix[k]?.[m] ?? 0) - share * (matrix[i]?.[m] ?? 0);
      right[k] = (right[k] ?? 0) - share * (right[i] ?? 0);
    }
  }
  const result = Array.from<number>({ length: size }).fill(0);
  for (let i = size - 1; i >= 0; i--) {
    let value = right[i] ?? 0;
    for (let k = i + 1; k < size; k++) value -= (matrix[i]?.[k] ?? 0) * (result[k] ?? 0);
    result[i] = value / (matrix[i]?.[i] || 1e-12);
  }
  return result;
}
