"""What a printer should look at before a handout is printed, and a reviewer before it goes out."""
