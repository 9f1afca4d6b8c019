{{- define "prikkel.fullname" -}}
{{- if contains "prikkel" .Release.Name }}{{ .Release.Name | trunc 50 | trimSuffix "-" }}{{ else }}{{ printf "%s-prikkel" .Release.Name | trunc 50 | trimSuffix "-" }}{{ end }}
{{- end }}

{{- define "prikkel.selector" -}}
app.kubernetes.io/name: prikkel
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "prikkel.labels" -}}
{{ include "prikkel.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end }}

{{- define "prikkel.image" -}}
{{ .Values.image.repository }}{{ if .Values.image.digest }}@{{ .Values.image.digest }}{{ else }}:{{ .Values.image.tag | default (printf "v%s" .Chart.AppVersion) }}{{ end }}
{{- end }}

{{- /* The same for the server, the worker and what migrates before them. */}}
{{- define "prikkel.container" -}}
image: {{ include "prikkel.image" . | quote }}
imagePullPolicy: {{ .Values.image.pullPolicy }}
env:
  - name: PRIKKEL_HOST
    value: "0.0.0.0"
  - name: PRIKKEL_PORT
    value: "8080"
  - name: PRIKKEL_HEALTH_PORT
    value: "8081"
  {{- if eq .Values.database.kind "sqlite" }}
  - name: DATABASE_URL
    value: sqlite:////data/prikkel.sqlite
  {{- else }}
  - name: DATABASE_URL
    value: ""
  {{- end }}
  {{- if and .Values.ingress.enabled (not (hasKey .Values.settings "PRIKKEL_PUBLIC_URL")) }}
  - name: PRIKKEL_PUBLIC_URL
    value: {{ printf "https://%s" .Values.ingress.host | quote }}
  {{- end }}
  {{- if .Values.federatedToken }}
  - name: MICROSOFT_APP_FEDERATED_TOKEN_FILE
    value: /etc/prikkel/entra/token
  {{- end }}
  {{- range $name, $value := .Values.settings }}
  - name: {{ $name }}
    value: {{ $value | quote }}
  {{- end }}
  {{- range .Values.secret.keys }}
  - name: {{ . }}_FILE
    value: /etc/prikkel/secrets/{{ . }}
  {{- end }}
resources:
  {{- toYaml .Values.resources | nindent 2 }}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities:
    drop: [ALL]
volumeMounts:
  - name: secrets
    mountPath: /etc/prikkel/secrets
    readOnly: true
  {{- if .Values.federatedToken }}
  - name: entra
    mountPath: /etc/prikkel/entra
    readOnly: true
  {{- end }}
  - name: temporary
    mountPath: /tmp
  - name: data
    mountPath: /data
{{- end }}

{{- /* A deployment of one role: (dict "root" $ "role" "server" "arguments" (list "serve") "replicas" 2) */}}
{{- define "prikkel.deployment" -}}
{{- $root := .root }}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ include "prikkel.fullname" $root }}-{{ .role }}
  labels:
    {{- include "prikkel.labels" $root | nindent 4 }}
    app.kubernetes.io/component: {{ .role }}
spec:
  replicas: {{ .replicas }}
  revisionHistoryLimit: 3
  # Two versions never run on one database: the old ones end, then the tables are brought up to date.
  strategy:
    type: Recreate
  selector:
    matchLabels:
      {{- include "prikkel.selector" $root | nindent 6 }}
      app.kubernetes.io/component: {{ .role }}
  template:
    metadata:
      labels:
        {{- include "prikkel.labels" $root | nindent 8 }}
        app.kubernetes.io/component: {{ .role }}
    spec:
      {{- if $root.Values.federatedToken }}
      serviceAccountName: {{ include "prikkel.fullname" $root }}
      {{- end }}
      automountServiceAccountToken: false
      enableServiceLinks: false
      terminationGracePeriodSeconds: 15
      securityContext:
        runAsNonRoot: true
        {{- with $root.Values.runAsUser }}
        runAsUser: {{ . | int64 }}
        runAsGroup: {{ . | int64 }}
        fsGroup: {{ . | int64 }}
        {{- end }}
        fsGroupChangePolicy: OnRootMismatch
        seccompProfile:
          type: RuntimeDefault
      {{- with $root.Values.image.pullSecrets }}
      imagePullSecrets:
        {{- range . }}
        - name: {{ . }}
        {{- end }}
      {{- end }}
      initContainers:
        - name: migrate
          args: [migrate]
          {{- include "prikkel.container" $root | nindent 10 }}
      containers:
        - name: {{ .role }}
          args: {{ toJson .arguments }}
          {{- include "prikkel.container" $root | nindent 10 }}
          {{- if eq .role "server" }}
          ports:
            - name: http
              containerPort: 8080
            - name: health
              containerPort: 8081
          startupProbe:
            httpGet: { path: /health/live, port: health }
            periodSeconds: 2
            failureThreshold: 60
          livenessProbe:
            httpGet: { path: /health/live, port: health }
            periodSeconds: 15
            timeoutSeconds: 5
          readinessProbe:
            httpGet: { path: /health/ready, port: health }
            periodSeconds: 10
            timeoutSeconds: 5
          {{- end }}
      {{- with $root.Values.nodeSelector }}
      nodeSelector:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      {{- with $root.Values.tolerations }}
      tolerations:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      volumes:
        - name: secrets
          secret:
            secretName: {{ $root.Values.secret.name }}
            # Only these; the pod waits, and says so, where one of them is missing.
            items:
              {{- range $root.Values.secret.keys }}
              - { key: {{ . }}, path: {{ . }} }
              {{- end }}
        {{- if $root.Values.federatedToken }}
        - name: entra
          projected:
            sources:
              - serviceAccountToken: { path: token, audience: "api://AzureADTokenExchange", expirationSeconds: 3600 }
        {{- end }}
        - name: temporary
          emptyDir: { sizeLimit: 512Mi }
        - name: data
          {{- if eq $root.Values.database.kind "sqlite" }}
          persistentVolumeClaim:
            claimName: {{ $root.Values.database.existingClaim | default (printf "%s-data" (include "prikkel.fullname" $root)) }}
          {{- else }}
          emptyDir: { sizeLimit: 512Mi }
          {{- end }}
{{- end }}
