/**
 * Hashes of files, messages for file errors, files that are written as a whole, and work folders. {@link org.introlab.files.Sha256} identifies a file by its content. {@link
 * org.introlab.files.FileReason} explains why a file or folder can't be read or written. Every package that opens files uses it for its
 * errors, so that a full disk or a folder of another owner is always reported in the same words. {@link org.introlab.files.WorkFolder} is a
 * folder for intermediate files, and {@link org.introlab.files.LockFile} prevents two processes from writing the same files. {@link
 * org.introlab.files.WholeFile} writes a file that a reader never finds half written.
 *
 * <pre>{@code
 * import org.introlab.files.*;
 * FileReason.sentence(new java.nio.file.FileSystemException("build/review", null, "No space left on device"))
 * }</pre>
 */
package org.introlab.files;
