/**
 * The code book: what {@code datapackage.json} says of files and columns, and how faults of files are told.
 *
 * <p>May use {@code data} and {@code csv}, and Jackson. All faults of a file are told at once, because a researcher who repairs an extract
 * can't run it again after each typing error.
 *
 * <p>The files of a study and the columns of one:
 *
 * <pre>{@code
 * CodeBook book = Study.here().codeBook();
 * display(book.resources().stream().map(Resource::name).toList());
 * Field size = book.resource("municipalities").field("size_class");
 * size.variable().levels()
 * }</pre>
 */
package org.introlab.data.book;
