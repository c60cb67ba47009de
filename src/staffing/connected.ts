/**
 * Finds for each of so many nodes the least one that it is connected with, over all of `links`. Disjoint sets (Galler
 * and Fisher, CACM 7, 1964).
 */
export function connected(
  nodes: number,
  links: Iterable<readonly [number, number]>,
): (node: number) => number {
  const parent = Array.from({ length: nodes }, (_, node) => node);
  const root = (node: number): number => {
    let top = node;
    while (parent[top] !== top) top = parent[top]!;
    parent[node] = top;
    return top;
  };
  for (const [a, b] of links) {
    const [first, second] = [root(a), root(b)];
    parent[Math.max(first, second)] = Math.min(first, second);
  }
  return root;
}
