"""Reports: tables and pictures of a result put together into one file for people."""
