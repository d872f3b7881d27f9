package io.kalends.page;

/**
 * A choice that a page offers, as a link.
 *
 * @param count how many events it leaves, as read; empty where that is not known
 * @param address of the page with this choice taken, or taken back
 */
record Option(String label, String count, String address, boolean selected) {}
