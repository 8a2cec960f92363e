package org.banu.platform.federation;

/**
 * Before she goes to a service to link it.
 *
 * @param address at the service
 */
record LinkingPage(String label, String address) {}
