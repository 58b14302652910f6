# Entente in an image of its own, without shell, Java or Neo4j: it needs a database by NEO4J_URI. See compose.yaml.
FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -ldflags=-s -o /entente ./cmd/entente

FROM scratch
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /entente /entente
USER 65532:65532
EXPOSE 8080
ENV ENTENTE_LISTEN=:8080
ENTRYPOINT ["/entente"]
CMD ["serve"]
