/**
 * The program that a person or a service unit starts: it reads the command line, starts the OSGi framework with the platform's
 * bundles ({@code serve}), or speaks with a running server ({@code import}, {@code programmes} and the other verbs). It holds no
 * rule of the field and knows no bundle's classes: it meets them through framework properties, files under the data folder and REST.
 */
@NullMarked
package vn.hoanhap.launcher;

import org.jspecify.annotations.NullMarked;
