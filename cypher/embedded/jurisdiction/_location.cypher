// No point: this engine has no spatial values. Setting null stores nothing.
SET j.location = null
