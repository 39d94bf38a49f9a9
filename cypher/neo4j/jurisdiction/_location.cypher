// The point of the jurisdiction j, for spatial functions; null without coordinates. Rows read latitude and longitude.
SET j.location = point({latitude: r.latitude, longitude: r.longitude})
