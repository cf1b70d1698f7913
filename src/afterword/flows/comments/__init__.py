"""Comments under the articles of advice: written, confirmed, decided on, reported, and the mails about them."""
