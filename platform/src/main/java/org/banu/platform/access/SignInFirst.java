package org.banu.platform.access;

/** Nobody is signed in, and the page is for who is. Whether she may see it then, and whether it exists, is not said. */
public class SignInFirst extends RuntimeException {}
