/**
 * What is known of indices: methods, editions, published scores and ranks, economies, and series of other publishers.
 *
 * <p>Start with {@link org.banu.data.index.IndexData}, which reads a table when it is first asked for, and
 * {@link org.banu.data.index.IndexCheck}, which says what is wrong and where. {@link org.banu.data.index.TableImport}
 * takes in a new edition or none of it. The files stand in {@code data/index/}; a folder may be left out of a deployment.
 */
@NullMarked
package org.banu.data.index;

import org.jspecify.annotations.NullMarked;
