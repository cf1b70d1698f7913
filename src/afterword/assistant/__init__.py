"""The person's own assistant model: by their own key, or on this machine; imported when it is asked for."""
