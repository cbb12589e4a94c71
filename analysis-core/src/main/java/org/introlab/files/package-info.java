/**
 * Files by their content and their troubles: {@link org.introlab.files.Sha256} identifies one. {@link org.introlab.files.FileReason} says what is wrong with a file or folder that can't be read or written, in words that name it and the reason. Every package that opens files words
 * its errors with it, so that a full disk or a folder of another owner is told in one way. {@link org.introlab.files.WorkFolder} is a
 * folder for what is made on the way, and {@link org.introlab.files.LockFile} keeps two from writing the same.
 *
 * <pre>{@code
 * import org.introlab.files.*;
 * FileReason.sentence(new java.nio.file.FileSystemException("build/review", null, "No space left on device"))
 * }</pre>
 */
package org.introlab.files;
