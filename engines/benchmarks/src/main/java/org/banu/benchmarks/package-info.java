/** How fast the engines are, on seeded input; docs/performance.md says how to run it and what came of it. */
@NullMarked
package org.banu.benchmarks;

import org.jspecify.annotations.NullMarked;
