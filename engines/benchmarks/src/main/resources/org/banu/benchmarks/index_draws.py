"""Ranks of an index of two levels under drawn weights, and after a change of one value, vectorised in NumPy.

The first lines say what the index is; then each line is a command and is answered with one line."""
import sys
import numpy as np

CHUNK = 500
GOLDEN = 0x9E3779B97F4A7C15
MASK = (1 << 64) - 1


def numbers():
    return np.array([float(it) for it in sys.stdin.readline().split()])


share = numbers()[0]
group_weights = numbers()
weights = numbers()
groups = numbers().astype(int)
economies = int(numbers()[0])
given = np.array([numbers() for _ in range(economies)])
in_group = np.eye(len(group_weights))[groups]
# Of each weight, its place among all nodes: a group before its indicators.
group_nodes = np.array([1 + g + np.count_nonzero(groups < g) for g in range(len(group_weights))])
nodes = group_nodes[groups] + 1 + np.array([i - np.argmax(groups == g) for i, g in enumerate(groups)])


def patterns(scores):
    """Economies that lack the same indicators share their weights."""
    there = ~np.isnan(scores)
    return [(mask, np.flatnonzero((there == mask).all(axis=1))) for mask in np.unique(there, axis=0)]


def laid_out(scores):
    parts = [(mask.astype(float), np.nan_to_num(scores[rows]).T.copy()) for mask, rows in patterns(scores)]
    return parts, np.concatenate([rows for _, rows in patterns(scores)])


def score(parts, by_group, by_indicator, into):
    """Of economies in the order of the patterns, for some draws."""
    at = 0
    for mask, columns in parts:
        own = by_indicator * mask
        sums = own @ in_group
        factor = np.divide(by_group, sums, out=np.zeros_like(sums), where=sums > 0)
        factor /= np.where(sums > 0, by_group, 0).sum(axis=1, keepdims=True)
        own *= factor[:, groups]
        np.matmul(own, columns, out=into[:, at:at + columns.shape[1]])
        at += columns.shape[1]


def mix(bits):
    once = (bits ^ (bits >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    twice = (once ^ (once >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return twice ^ (twice >> np.uint64(31))


def hashed(seed, first, size):
    """The random numbers of the others, to be compared with them."""
    of_seed = mix(np.array([(seed + GOLDEN) & MASK], dtype=np.uint64)) ^ np.uint64(seed)
    draws = np.arange(first, first + size, dtype=np.uint64)
    keys = mix(of_seed + np.uint64(GOLDEN) * (np.uint64(2) * draws + np.uint64(1))) ^ of_seed
    counters = np.concatenate([group_nodes, nodes]).astype(np.uint64) + np.uint64(1)
    units = mix(keys[:, None] + np.uint64(GOLDEN) * counters) >> np.uint64(11)
    return units.astype(float) * 2.0 ** -53


def count(draws, units):
    parts, order = laid_out(given)
    counts = np.zeros(economies * economies, dtype=np.int64)
    places = np.arange(economies) * economies
    both = np.concatenate([group_weights, weights])
    scores = np.empty((CHUNK, economies))
    for first in range(0, draws, CHUNK):
        size = min(CHUNK, draws - first)
        drawn = both * (1 + share * (2 * units(first, size) - 1))
        score(parts, drawn[:, :len(group_weights)], drawn[:, len(group_weights):], scores[:size])
        sorted_by = np.argsort(scores[:size], axis=1)
        counts += np.bincount((sorted_by + places).ravel(), minlength=economies * economies)
    # From the last rank to the first, and economies as they were given.
    by_rank = counts.reshape(economies, economies)[::-1]
    result = np.empty_like(by_rank)
    result[:, order] = by_rank
    return result


there = (~np.isnan(given)).astype(float)
filled = np.nan_to_num(given)


def change(economy, indicator, value):
    scores = filled.copy()
    scores[economy, indicator] = value
    present = there.copy()
    present[economy, indicator] = 1
    own = present * weights
    sums = own @ in_group
    shares = (sums > 0) * group_weights
    parts = np.divide((own * scores) @ in_group, sums, out=np.zeros_like(sums), where=sums > 0)
    root = (parts * shares).sum(axis=1) / shares.sum(axis=1)
    ordered = np.sort(root)
    return economies + 1 - np.searchsorted(ordered, root, side='right')


def answer(result):
    print(' '.join(map(str, np.asarray(result).ravel())), flush=True)


print(np.__version__, flush=True)
for line in sys.stdin:
    command, *rest = line.split()
    if command == 'count':
        answer(count(int(rest[1]), lambda first, size: hashed(int(rest[0]), first, size)))
    elif command == 'draw':
        random = np.random.default_rng(int(rest[0]))
        count(int(rest[1]), lambda first, size: random.random((size, len(group_weights) + len(weights))))
        answer([0])
    elif command == 'change':
        for _ in range(int(rest[3])):
            ranks = change(int(rest[0]), int(rest[1]), float(rest[2]))
        answer(ranks)
