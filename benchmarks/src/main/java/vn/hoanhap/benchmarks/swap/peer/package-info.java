/**
 * What others do when a bundle under load is changed: a plain Felix with the HTTP whiteboard, and Apache Karaf. Both run the very HTTP
 * server and component runtime that our server ships, and one bundle that is as large as the loans programme.
 */
@NullMarked
package vn.hoanhap.benchmarks.swap.peer;

import org.jspecify.annotations.NullMarked;
