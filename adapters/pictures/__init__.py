"""Pictures of the programme as SVG and PNG, drawn outside this process."""

from adapters.pictures.gallery import Gallery, PictureFailed

__all__ = ["Gallery", "PictureFailed"]
