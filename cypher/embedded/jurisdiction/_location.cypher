// No point, because this engine has no spatial values. Setting null stores nothing.
SET j.location = null
