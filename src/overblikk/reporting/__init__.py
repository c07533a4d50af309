"""The knowledge base as a document: what it says, and the formats that it is written in."""
