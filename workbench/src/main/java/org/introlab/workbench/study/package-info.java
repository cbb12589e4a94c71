/** Studies as folders: the skeleton of a new one, and the whole story of one of its published values. */
package org.introlab.workbench.study;
