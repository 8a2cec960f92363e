package org.banu.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A method's tree laid out flat, each group before its parts, so that one walk from the last node to the first meets every
 * part before its group.
 */
final class Tree {

    final List<Node> nodes = new ArrayList<>();
    final List<String> codes;
    final int[][] children;
    /** Of each node; −1 for the root. */
    final int[] parents;

    /** Nodes that are indicators, in order. */
    final int[] leaves;

    Tree(Method method) {
        var parentOf = new ArrayList<Integer>();
        collect(method.root(), -1, parentOf);
        codes = nodes.stream().map(Node::code).toList();
        parents = parentOf.stream().mapToInt(it -> it).toArray();
        children = new int[nodes.size()][];
        for (var node = 0; node < nodes.size(); node++) {
            children[node] = partsOf(node);
        }
        leaves = IntStream.range(0, nodes.size())
                .filter(it -> nodes.get(it) instanceof Node.Indicator)
                .toArray();
    }

    private void collect(Node node, int parent, List<Integer> parentOf) {
        var own = nodes.size();
        nodes.add(node);
        parentOf.add(parent);
        if (node instanceof Node.Group group) {
            group.children().forEach(it -> collect(it, own, parentOf));
        }
    }

    private int[] partsOf(int node) {
        return IntStream.range(0, parents.length)
                .filter(it -> parents[it] == node)
                .toArray();
    }

    /** Whether the other has the same parts in the same places, made into one in the same way. */
    boolean sameShape(Tree other) {
        return codes.equals(other.codes)
                && Arrays.equals(parents, other.parents)
                && IntStream.range(0, size())
                        .filter(this::isGroup)
                        .allMatch(it -> other.isGroup(it) && aggregation(it) == other.aggregation(it));
    }

    int size() {
        return parents.length;
    }

    Node.Indicator indicator(int leaf) {
        return (Node.Indicator) nodes.get(leaves[leaf]);
    }

    Node.Group group(int node) {
        return (Node.Group) nodes.get(node);
    }

    boolean isGroup(int node) {
        return children[node].length > 0;
    }

    Aggregation aggregation(int node) {
        return group(node).aggregation();
    }

    /** Indicators below a node, the node itself if it is one; as places in {@link #leaves}. */
    int[] leavesBelow(int node) {
        var last = node;
        while (isGroup(last)) {
            last = children[last][children[last].length - 1];
        }
        var from = Arrays.binarySearch(leaves, node);
        var to = Arrays.binarySearch(leaves, last);
        var first = from < 0 ? -from - 1 : from;
        return IntStream.rangeClosed(first, to).toArray();
    }
}
