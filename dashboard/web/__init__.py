"""What the server adds around the pages: headers, the first document, failures."""
